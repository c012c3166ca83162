/** Where a `<form data-keep>` says "Kept at 11:42am"; must stand in the form, empty, from the start. */
export const KeepStatus = () => <p className="app-keep-status" role="status" data-keep-status />;
