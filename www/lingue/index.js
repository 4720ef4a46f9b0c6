// The languages beside Italian: their own name, whether a person who speaks the language has read the whole, how they are
// fetched. Each is one module made by the build from the folder of the same name; written out, so that bundlers see them.

export const LINGUE = {
  en: { nome: "English", carica: () => import("./lingue/en.js") },
  de: { nome: "Deutsch", carica: () => import("./lingue/de.js") },
  fr: { nome: "Français", carica: () => import("./lingue/fr.js") },
  sl: { nome: "Slovenščina", carica: () => import("./lingue/sl.js") },
  es: { nome: "Español", rivista: false, carica: () => import("./lingue/es.js") },
  ro: { nome: "Română", rivista: false, carica: () => import("./lingue/ro.js") },
  sq: { nome: "Shqip", rivista: false, carica: () => import("./lingue/sq.js") },
  uk: { nome: "Українська", rivista: false, carica: () => import("./lingue/uk.js") },
  ar: { nome: "العربية", rivista: false, dir: "rtl", carica: () => import("./lingue/ar.js") },
  zh: { nome: "中文", rivista: false, carica: () => import("./lingue/zh.js") },
};
