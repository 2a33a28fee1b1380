/** Prints one line of the terminal. */
export type Say = (line: string) => void;
