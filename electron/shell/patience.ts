// How long the program waits for a page before it acts without it. Apart from what uses them, so that tests can know them.

/** Milliseconds that a page may be silent when its window closes; one that hangs must not keep the program from ending. */
export const closePatience = 5000;
/** Milliseconds that pages have to put drafts away and lock by themselves. */
export const lockPatience = 3000;
