// The letters of every screen and sheet come with the app: what fits on one PC fits on all of them. Source Sans has the
// letters that German offices must be able to write (DIN 91379).

/** CSS `font-family`. */
export const letters = "'Source Sans 3 Variable', system-ui, sans-serif";
