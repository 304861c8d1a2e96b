import { Readable } from "node:stream";
import react from "@vitejs/plugin-react";
import { defineConfig, loadEnv, type Plugin } from "vite";

/** Runs api/sessions.ts beside the page, as its host does once it is deployed. */
const api: Plugin = {
  name: "api",
  configureServer({ config, middlewares, ssrLoadModule }) {
    Object.assign(process.env, loadEnv(config.mode, config.root, ""));
    middlewares.use("/api/sessions", async (incoming, outgoing, next) => {
      try {
        const { POST } = await ssrLoadModule("/api/sessions.ts");
        const init = { method: "POST", body: Readable.toWeb(incoming), duplex: "half" } as RequestInit;
        const response = await POST(new Request("http://localhost", init));
        outgoing.writeHead(response.status, Object.fromEntries(response.headers));
        outgoing.end(await response.text());
      } catch (error) {
        // Of a client that hung up, nobody needs to hear.
        if (!outgoing.destroyed) next(error);
      }
    });
  },
};

export default defineConfig({ plugins: [react(), api] });
