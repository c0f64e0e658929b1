// Our own lint rules, run by oxlint. Each has a case in tests/gates/lint-rules.test.ts that must fail.
import { dirname, posix, relative, sep } from "node:path";
import { directionProblem, vendorSdk, zoneOf } from "./zones.mjs";

const pathOf = (context) => relative(context.cwd, context.filename).split(sep).join("/");
const bare = (path) => path.replace(/(\/index)?\.(tsx?|mjs|js)$/, "").replace(/\/index$/, "");

/** Calls `check(node, specifier, typeOnly)` for each way a module can be named. */
function onImports(check) {
  const visit = (node) => {
    if (typeof node.source?.value !== "string") return;
    const kinds = node.specifiers?.map((specifier) => specifier.importKind ?? specifier.exportKind);
    const typeOnly =
      (node.importKind ?? node.exportKind) === "type" || (kinds?.length > 0 && kinds.every((kind) => kind === "type"));
    check(node, node.source.value, typeOnly);
  };
  return {
    ImportDeclaration: visit,
    ExportNamedDeclaration: visit,
    ExportAllDeclaration: visit,
    ImportExpression: visit,
  };
}

const importDirections = {
  create(context) {
    const from = pathOf(context);
    const zone = zoneOf(from);
    return onImports((node, specifier, typeOnly) => {
      const report = (message) => context.report({ node, message: `${message}.` });
      if (zone === "tools") return;
      if (vendorSdk.test(specifier) && !zone.startsWith("integration:"))
        report("a vendor's SDK is imported in lib/integrations only");
      if (["app", "components"].includes(zone) && specifier === "mongoose") report(`${zone} never imports mongoose`);
      if (zone === "frames" && /^(node:|next|react)/.test(specifier))
        report("frames is a pure module: nothing of Node or Next");
      if (zone === "platform" && /^(react|next-auth\/react)$/.test(specifier)) report("platform knows no interface");
      const to = targetOf(from, specifier);
      const problem = to === null ? null : directionProblem(from, to, typeOnly);
      if (problem) report(problem);
    });
  },
};

function targetOf(from, specifier) {
  if (specifier.startsWith("@/")) return bare(specifier.slice(2));
  return specifier.startsWith(".") ? bare(posix.join(dirname(from), specifier)) : null;
}

const noParentAcross = {
  create(context) {
    const from = pathOf(context);
    return onImports((node, specifier) => {
      if (!specifier.startsWith("../")) return;
      if (topFolder(posix.join(dirname(from), specifier)) === topFolder(from)) return;
      context.report({ node, message: 'write "@/…" for what is in another top folder.' });
    });
  },
};

/** "lib/runs" inside lib, the first folder elsewhere. */
function topFolder(path) {
  const parts = path.split("/");
  if (parts[0] !== "lib") return parts.length > 1 ? parts[0] : "";
  return parts[1] === "integrations" ? parts.slice(0, 3).join("/") : bare(parts.slice(0, 2).join("/"));
}

const serverOnlyIndex = {
  create(context) {
    const path = pathOf(context);
    const isDomain = /^lib\/(?!schemas\/|platform\/|integrations\/|emails\/)[^/]+\/index\.ts$/.test(path);
    if (!isDomain && !/^lib\/integrations\/[^/]+\/index\.ts$/.test(path)) return {};
    return {
      Program(node) {
        const first = node.body[0];
        if (first?.type === "ImportDeclaration" && first.source.value === "server-only") return;
        context.report({ node, message: 'the index of a server-only folder starts with `import "server-only"`.' });
      },
    };
  },
};

const noDisabling = {
  create(context) {
    return {
      Program() {
        for (const comment of context.sourceCode.getAllComments()) {
          if (/\b(oxlint|eslint)-disable/.test(comment.value)) {
            context.report({
              node: comment,
              message: "a rule is changed for everybody or obeyed, never switched off in place.",
            });
          }
        }
      },
    };
  },
};

export default {
  meta: { name: "vectort" },
  rules: {
    "import-directions": importDirections,
    "no-parent-across": noParentAcross,
    "server-only-index": serverOnlyIndex,
    "no-disabling": noDisabling,
  },
};
