/** A person's own words with their line breaks, in the direction of their script; a quiet sentence where there are none. */
export const Prose = ({ text, none = 'None given' }: { text: string; none?: string }) =>
  text === '' ? (
    none
  ) : (
    <div className="app-lines" dir="auto">
      {text}
    </div>
  );
