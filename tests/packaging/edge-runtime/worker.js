import { runAll } from "./suite/index.js";

addEventListener("fetch", (event) => {
  event.respondWith(event.request.json().then(runAll).then((results) => Response.json(results)));
});
