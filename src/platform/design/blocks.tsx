import type { Block } from '../documents/blocks.ts';
import { SummaryList } from './summary-list.tsx';
import { Table } from './table.tsx';

const headings = { 1: 'h1', 2: 'h2', 3: 'h3' } as const;
const sizes = { 1: 'l', 2: 'm', 3: 's' } as const;

/** Lines of a text as they were written. */
const Lines = ({ text }: { text: string }) => (
  <span className="app-lines" dir="auto">
    {text}
  </span>
);

const One = ({ block, id }: { block: Block; id: string }) => {
  switch (block.kind) {
    case 'heading': {
      const Heading = headings[block.level];
      return <Heading className={`nhsuk-heading-${sizes[block.level]}`}>{block.text}</Heading>;
    }
    case 'paragraph':
      return (
        <p>
          <Lines text={block.text} />
        </p>
      );
    case 'list':
      return (
        <ul className="nhsuk-list nhsuk-list--bullet">
          {block.items.map((text, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, on the server
            <li key={at}>
              <Lines text={text} />
            </li>
          ))}
        </ul>
      );
    case 'table':
      return (
        <Table
          id={id}
          caption={block.caption}
          captionSize="s"
          firstCellIsHeader={block.rowHeader === true}
          head={block.headers.map((label) => ({ label }))}
          rows={block.rows.map((row) => row.map((text) => <Lines key={text} text={text} />))}
        />
      );
    case 'summary':
      return (
        <SummaryList rows={block.rows.map(({ key, value }) => ({ key, value: <Lines text={value} /> }))} />
      );
    default:
      return block satisfies never;
  }
};

/** A document's blocks as part of a page: what the PDF and the Word document say, in the same words. */
export const Blocks = ({ blocks, id }: { blocks: readonly Block[]; id: string }) => (
  <>
    {blocks.map((block, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, on the server
      <One key={at} block={block} id={`${id}-${at}`} />
    ))}
  </>
);
