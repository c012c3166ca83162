import { Tag } from '../../../platform/design/tag.tsx';

/** Whether a support note is open. */
export const SupportTag = ({ noted }: { noted: boolean }) =>
  noted ? <Tag colour="purple">Support note</Tag> : 'None';
