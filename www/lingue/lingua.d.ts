import type { Lingua } from "../index.js";

declare const lingua: Lingua;
export default lingua;
