import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Simulatore } from "./Simulatore";

createRoot(document.getElementById("app")!).render(<StrictMode><Simulatore /></StrictMode>);
