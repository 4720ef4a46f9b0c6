// The languages beside Italian: their own name, whether the benefits are translated too (`completa`), whether somebody who
// speaks the language has read them over (`rivista`: none yet), how they are fetched. Each is one module made by the build
// from the folder of the same name; the imports are written out, so that bundlers see them.

export const LINGUE = {
  en: { nome: "English", completa: true, rivista: false, carica: () => import("./lingue/en.js") },
  de: { nome: "Deutsch", completa: true, rivista: false, carica: () => import("./lingue/de.js") },
  fr: { nome: "Français", completa: true, rivista: false, carica: () => import("./lingue/fr.js") },
  sl: { nome: "Slovenščina", completa: true, rivista: false, carica: () => import("./lingue/sl.js") },
  es: { nome: "Español", completa: false, rivista: false, carica: () => import("./lingue/es.js") },
  ro: { nome: "Română", completa: false, rivista: false, carica: () => import("./lingue/ro.js") },
  sq: { nome: "Shqip", completa: false, rivista: false, carica: () => import("./lingue/sq.js") },
  uk: { nome: "Українська", completa: false, rivista: false, carica: () => import("./lingue/uk.js") },
  ar: { nome: "العربية", dir: "rtl", completa: false, rivista: false, carica: () => import("./lingue/ar.js") },
  zh: { nome: "中文", completa: false, rivista: false, carica: () => import("./lingue/zh.js") },
};
