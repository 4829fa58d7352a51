// Parts of one record, one shown at a time. The chosen part can stand in the address (`param`), so that it can be sent.
import { type ReactNode, useEffect, useRef } from 'react';
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components';
import './tabs.css';

export type TabPart<Id extends string = string> = { id: Id; title: string; count?: number; content: ReactNode };

export type TabsProps<Id extends string> = {
  label: string;
  parts: readonly TabPart<Id>[];
  value: Id;
  onChange: (value: Id) => void;
};

export function Tabs<Id extends string>({ label, parts, value, onChange }: TabsProps<Id>) {
  const list = useRef<HTMLDivElement>(null);
  // on a phone the chosen part may stand beside what is seen of the row
  useEffect(() => {
    // the parts are drawn once they are all known
    const drawn = requestAnimationFrame(() => {
      const [row, chosen] = [list.current, list.current?.querySelector('[aria-selected="true"]')];
      if (value && row && chosen instanceof HTMLElement)
        row.scrollLeft = chosen.offsetLeft - (row.clientWidth - chosen.offsetWidth) / 2;
    });
    return () => cancelAnimationFrame(drawn);
  }, [value]);
  return (
    <AriaTabs
      className="tabs"
      selectedKey={value}
      onSelectionChange={(key) => {
        const chosen = parts.find((part) => part.id === key);
        if (chosen) onChange(chosen.id);
      }}
    >
      <TabList ref={list} className="tab-list" aria-label={label}>
        {parts.map((part) => (
          <Tab key={part.id} id={part.id} className="tab">
            {part.title}
            {part.count === undefined ? null : <span className="tab-count numeric">{part.count}</span>}
          </Tab>
        ))}
      </TabList>
      {parts.map((part) => (
        <TabPanel key={part.id} id={part.id} className="tab-panel">
          {part.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
