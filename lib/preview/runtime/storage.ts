import type { Runtime } from "./types";

/**
 * An opaque origin has no storage, and reading `localStorage` or `document.cookie` throws there. These stand in for the
 * length of one page, so that a script that remembers something still runs. Nothing of it leaves the page.
 */
export function shimStorage(_runtime: Runtime): void {
  const createStorage = (): Storage => {
    const values = new Map<string, string>();
    const methods = {
      getItem: (key: string) => values.get(String(key)) ?? null,
      setItem: (key: string, value: string) => void values.set(String(key), String(value)),
      removeItem: (key: string) => void values.delete(String(key)),
      clear: () => values.clear(),
      key: (index: number) => [...values.keys()][index] ?? null,
    };
    return new Proxy<Storage>(Object.create(Storage.prototype), {
      get: (_target, name) => {
        if (name === "length") return values.size;
        if (typeof name === "string" && Object.hasOwn(methods, name)) return Reflect.get(methods, name);
        return typeof name === "string" ? values.get(name) : undefined;
      },
      set: (_target, name, value) => {
        values.set(String(name), String(value));
        return true;
      },
      has: (_target, name) => values.has(String(name)),
      deleteProperty: (_target, name) => {
        values.delete(String(name));
        return true;
      },
      ownKeys: () => [...values.keys()],
      getOwnPropertyDescriptor: (_target, name) =>
        values.has(String(name))
          ? { value: values.get(String(name)), writable: true, enumerable: true, configurable: true }
          : undefined,
    });
  };
  for (const name of ["localStorage", "sessionStorage"]) {
    Object.defineProperty(window, name, { value: createStorage(), configurable: true });
  }

  const cookies = new Map<string, string>();
  Object.defineProperty(document, "cookie", {
    configurable: true,
    get: () => [...cookies].map(([name, value]) => `${name}=${value}`).join("; "),
    set: (text: string) => {
      const [pair = "", ...attributes] = String(text).split(";");
      const [name = "", ...value] = pair.split("=");
      const isGone = attributes.some((attribute) => /^\s*max-age\s*=\s*(0|-\d+)\s*$/i.test(attribute));
      if (isGone) cookies.delete(name.trim());
      else cookies.set(name.trim(), value.join("=").trim());
    },
  });
}
