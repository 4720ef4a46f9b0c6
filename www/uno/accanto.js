// What does not fit in the one file is in classic scripts beside it: some parts, the benefits, each language. Classic
// scripts need neither `connect-src` nor the headers that modules want, and load from `file:` and inside a sandbox too. Each
// finds here the modules that it shares with the one file, and calls back with its name and what it brings.

import { moduli } from "#moduli";

const QUI = document.currentScript?.src;

const attesi = new Map(); // name -> promise
const arrivi = new Map(); // name -> what to do with it

globalThis[Symbol.for("isee-simulatore")] ??= { moduli, riceve: (nome, dato) => arrivi.get(nome)?.(dato) };

let policy;
/** A page that requires Trusted Types takes the address of a script only from a policy. */
function trusted(address) {
  policy ??= globalThis.trustedTypes?.createPolicy("isee-simulatore", { createScriptURL: (url) => url });
  return policy?.createScriptURL(address) ?? address;
}

/** What the file `isee-simulatore.<nome>.js` brings; rejects with a `NotFoundError` when it cannot be had. */
export function accanto(nome) {
  if (!attesi.has(nome)) {
    attesi.set(nome, ask(nome).catch((error) => {
      attesi.delete(nome);
      throw error;
    }));
  }
  return attesi.get(nome);
}

function ask(nome) {
  return new Promise((resolve, reject) => {
    arrivi.set(nome, resolve);
    const script = document.createElement("script");
    script.onload = () => script.remove();
    script.onerror = () => {
      script.remove();
      reject(new DOMException(`isee-simulatore.${nome}.js is not beside isee-simulatore.js`, "NotFoundError"));
    };
    script.src = trusted(QUI.replace(/\.js(?=$|[?#])/, `.${nome}.js`));
    document.head.append(script);
  });
}
