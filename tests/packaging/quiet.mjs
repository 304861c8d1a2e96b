// Tools that are asked to be quiet: they tell nobody anything, and ask nobody for something newer.

export const QUIET = {
  ...process.env,
  CLOUDFLARE_CF_FETCH_ENABLED: "false",
  DENO_NO_UPDATE_CHECK: "1",
  NEXT_TELEMETRY_DISABLED: "1",
  // With the banner goes a question to npm.
  WRANGLER_HIDE_BANNER: "true",
  WRANGLER_SEND_METRICS: "false",
};
