export type ProgressProps = {
  answered: number;
  total: number /** What is counted, in the plural. */;
  of?: string;
};

/** "12 of 47 outcomes answered" with a bar. No `style` attribute: our content security policy refuses it. */
export const Progress = ({ answered, total, of }: ProgressProps) => (
  <label className="app-progress">
    <span className="app-progress__text">
      {answered} of {total}
      {of ? ` ${of}` : ''} answered
    </span>
    <progress className="app-progress__bar" value={answered} max={Math.max(total, 1)} />
  </label>
);
