"use client";
// Su quello che il server ha già scritto (Next.js) React non mette né elenchi né gestori di eventi: li mette un effetto.
import "isee-simulatore/define";
import type {} from "isee-simulatore/jsx/react";
import type { EventoConsegna, IseeSimulatore } from "isee-simulatore/element";
import { useEffect, useRef, useState } from "react";

export function Simulatore() {
  const ref = useRef<IseeSimulatore>(null);
  const [ricevuto, setRicevuto] = useState<number>();
  useEffect(() => {
    const simulatore = ref.current!;
    const riceve = ({ detail }: EventoConsegna) => setRicevuto(detail.risultato?.indicatori.ordinario);
    simulatore.soglie = [{ id: "mensa", nome: "Mensa gratuita", indicatore: "minorenni", soglia: 8000 }];
    simulatore.addEventListener("isee-consegna", riceve);
    return () => simulatore.removeEventListener("isee-consegna", riceve);
  }, []);
  return (
    <>
      <isee-simulatore ref={ref} anno="2026" lingua="it" chiede="risultato">
        <a href="https://www.inps.it">Simula il tuo ISEE sul sito dell’INPS</a>
      </isee-simulatore>
      <p id="ricevuto" role="status">{ricevuto && `Grazie: abbiamo ricevuto il tuo ISEE, ${ricevuto} euro.`}</p>
    </>
  );
}
