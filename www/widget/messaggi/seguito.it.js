// The texts that the first view does not need. The build takes them out of `it.js` (see `primi.js`); where nothing is built they are all here.

export { default } from "./it.js";
