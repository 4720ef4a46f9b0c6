// React 19 mette da sé proprietà ed eventi: non serve un involucro. Se la pagina la scrive il server, vedi DalServer.tsx.
import "isee-simulatore/define";
import type {} from "isee-simulatore/jsx/react"; // il tag nei tipi di JSX
import { useState } from "react";

const soglie = [{ id: "mensa", nome: "Mensa gratuita", indicatore: "minorenni", soglia: 8000 }] as const;

export function Simulatore() {
  const [ricevuto, setRicevuto] = useState<number>();
  return (
    <>
      <isee-simulatore anno="2026" lingua="it" chiede="risultato" soglie={soglie} onisee-consegna={(evento) => setRicevuto(evento.detail.risultato?.indicatori.ordinario)}>
        <a href="https://www.inps.it">Simula il tuo ISEE sul sito dell’INPS</a>
      </isee-simulatore>
      <p id="ricevuto" role="status">{ricevuto && `Grazie: abbiamo ricevuto il tuo ISEE, ${ricevuto} euro.`}</p>
    </>
  );
}
