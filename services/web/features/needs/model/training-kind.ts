/** The kind of need that teaches what others ask for. */
export const trainingKind = "training";
