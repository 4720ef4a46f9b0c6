// What does not fit in the one file is in classic scripts beside it, one for the benefits and one for each language: they
// need neither `connect-src` nor the headers that modules want, and load from `file:` and inside a sandbox too. Each calls
// back with its name and what it brings.

const CHI = Symbol.for("isee-simulatore.accanto");
const QUI = document.currentScript?.src;

const attesi = new Map(); // name -> promise
const arrivi = new Map(); // name -> what to do with it

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
  globalThis[CHI] ??= (quale, dato) => arrivi.get(quale)?.(dato);
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
