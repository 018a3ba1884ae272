import {
  defineRule,
  inOwnWords
} from "./chunk-I53ZAZ6X.js";
import "./chunk-EF5KCSJV.js";

// src/rules/temporal/auto-setup-image.ts
var auto_setup_image_default = /* @__PURE__ */ defineRule({
  id: "temporal/auto-setup-image",
  on: "temporal.server",
  topic: "containerization",
  severity: { development: "info", staging: "warning", production: "error" },
  *check({ flavor, container }) {
    if (flavor !== "auto-setup") return;
    const { image } = container;
    yield {
      at: image.at,
      message: `"${image.isSet ? inOwnWords(image.value, image.at) : "temporalio/auto-setup"}" gets no more fixes and changes the database schema at each start; run temporalio/server, and set the schema up once with temporalio/admin-tools`
    };
  }
});

// src/rules/temporal/dev-server.ts
var dev_server_default = /* @__PURE__ */ defineRule({
  id: "temporal/dev-server",
  on: "temporal.server",
  topic: "orchestration",
  severity: { development: "off", staging: "error", production: "error" },
  *check({ flavor, container, reasons }) {
    const reason = reasons[0];
    if (flavor !== "dev-server" || !reason) return;
    yield {
      at: reason.at,
      message: `${container.label} runs the development server, which keeps its state in one process and loses it at a restart; run temporalio/server with a database`
    };
  }
});

// src/generated/rules/temporal.server.ts
var rules = [auto_setup_image_default, dev_server_default];
export {
  rules
};
