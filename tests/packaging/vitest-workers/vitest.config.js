import { defineConfig } from "vitest/config";

const { cloudflareTest } = await import(process.env.PLUGIN);

export default defineConfig({
  // Without wrangler's configuration the plugin does not know that a .wasm is a module.
  plugins: [cloudflareTest({ wrangler: { configPath: "wrangler.json" } })],
  test: { provide: { context: JSON.parse(process.env.CONTEXT) } },
});
