// Every part in its states.
import { PageHeader } from '../ui/page-header.tsx';
export function Gallery() {
  return <PageHeader title="Galleri" />;
}
