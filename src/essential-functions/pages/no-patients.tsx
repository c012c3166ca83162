/** Stands where people type (R37). */
export const NoPatientsHere = () => (
  <p>
    <strong>Do not enter information about patients.</strong>
  </p>
);
