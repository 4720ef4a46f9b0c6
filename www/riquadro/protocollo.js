// The two sides of the frame speak in messages with this name and version.

export const NOME = "isee-simulatore";
export const VERSIONE = 1;
