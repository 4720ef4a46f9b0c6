import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from "@angular/core";
import "isee-simulatore/define";
import type { EventoConsegna, Soglia } from "isee-simulatore/element";

@Component({
  selector: "app-root",
  schemas: [CUSTOM_ELEMENTS_SCHEMA], // senza, Angular non accetta un tag che non è suo
  template: `
    <isee-simulatore anno="2026" lingua="it" chiede="risultato" [soglie]="soglie" (isee-consegna)="riceve($event)">
      <a href="https://www.inps.it">Simula il tuo ISEE sul sito dell’INPS</a>
    </isee-simulatore>
    <p id="ricevuto" role="status">@if (ricevuto(); as euro) { Grazie: abbiamo ricevuto il tuo ISEE, {{ euro }} euro. }</p>
  `,
})
export class AppComponent {
  readonly soglie: Soglia[] = [{ id: "mensa", nome: "Mensa gratuita", indicatore: "minorenni", soglia: 8000 }];
  readonly ricevuto = signal<number | undefined>(undefined);

  riceve(evento: Event): void {
    this.ricevuto.set((evento as EventoConsegna).detail.risultato?.indicatori.ordinario);
  }
}
