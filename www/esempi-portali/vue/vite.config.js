import vue from "@vitejs/plugin-vue";

// Senza questa riga Vue cerca un suo componente con quel nome, e lo dice nella console.
export default { plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === "isee-simulatore" } } })] };
