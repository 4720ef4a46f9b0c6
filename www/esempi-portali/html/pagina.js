// La pagina riceve il risultato solo quando la persona preme il pulsante del simulatore.
document.querySelector("isee-simulatore").addEventListener("isee-consegna", ({ detail: { risultato } }) => {
  document.getElementById("ricevuto").textContent = `Grazie: abbiamo ricevuto il tuo ISEE, ${risultato.indicatori.ordinario} euro.`;
});
