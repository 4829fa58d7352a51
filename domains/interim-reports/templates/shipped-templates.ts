// The templates that come with the product, each a file of configuration beside this one: a region takes one, makes it its own and
// changes it as it likes. Nothing in the program knows one from another.
import { TemplateContent } from '../contract.ts';
import annualReport from './annual-report.json' with { type: 'json' };
import quarterlyFollowUp from './quarterly-follow-up.json' with { type: 'json' };
import springReport from './spring-report.json' with { type: 'json' };

const files = {
  'spring-report': springReport,
  'annual-report': annualReport,
  'quarterly-follow-up': quarterlyFollowUp,
};

/** Each checked against the contract, so that a fault in a file stops the start. */
export const shippedTemplates: readonly (TemplateContent & { readonly key: string })[] = Object.entries(files).map(
  ([key, content]) => ({ key, ...TemplateContent.parse(content) }),
);
