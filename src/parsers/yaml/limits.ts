/** Maps and lists inside each other, aliases followed. */
export const mostLevels = 100;

/** Documents in one file. */
export const mostDocuments = 5000;

/** Anchors in one file. */
export const mostAnchors = 1000;

/** Values that the aliases of one file stand for. Go's readers refuse a document at about this number, too. */
export const mostExpanded = 400_000;

/** Problems kept of one document: one missing bracket can make an error of every line below. */
export const mostProblems = 20;

/** Errors of the library looked at for one document; several may tell of one problem. */
export const mostErrors = 200;

/** Thrown inside the YAML parser when a file goes beyond a limit; the message is a clause that says which. */
export class TooComplex extends Error {}
