import { Tag, type TagColour } from '../../platform/design/tag.tsx';
import { type MailState, mailState, type WrittenMail } from '../../platform/mail/mails.ts';

const words: { readonly [S in MailState]: readonly [string, TagColour] } = {
  accepted: ['Sent', 'green'],
  waiting: ['Waiting', 'yellow'],
  failed: ['Failed', 'red'],
};

/** Where a mail stands, in a word. */
export const MailTag = ({ mail }: { mail: WrittenMail }) => {
  const [word, colour] = words[mailState(mail)];
  return <Tag colour={colour}>{word}</Tag>;
};
