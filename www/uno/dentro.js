/** The parts inside the one file, as far as 220 KB go; the others are beside it. */
export const INSIDE = ["seguito", "rapida"];
