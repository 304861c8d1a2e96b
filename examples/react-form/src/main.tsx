import { createRoot } from "react-dom/client";
import { Form } from "./form";

createRoot(document.getElementById("root")!).render(<Form />);
