// The way in. The rest is imported here and not statically, so that a package that is not built,
// or a policy that forbids wasm, ends in a sentence and not in an empty page.

const load = document.getElementById("load");

try {
  const { start } = await import("./app.js");
  start();
  load.hidden = true;
} catch (error) {
  load.textContent =
    "The checks could not be loaded, so nothing can be sent. Is the package built, and served " +
    "at /pkg/? The browser's console has the details.";
  console.error(error);
}
