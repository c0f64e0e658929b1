import type { Runtime } from "./types";

/**
 * Closes two ways out that a policy leaves open in today's browsers: WebRTC (CSP's `webrtc` directive is not shipped),
 * and frames written in place (`srcdoc`), which `frame-src` does not cover and which would have WebRTC again.
 */
export function closeWaysOut(_runtime: Runtime): void {
  const NESTED = "iframe, frame, object, embed, fencedframe, portal";
  for (const name of ["RTCPeerConnection", "webkitRTCPeerConnection", "RTCIceTransport", "WebTransport"]) {
    Reflect.deleteProperty(window, name);
  }
  const observe = (root: Node): void =>
    observer.observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ["srcdoc"] });
  const sweep = (root: Document | ShadowRoot | Element): void => {
    for (const element of root.querySelectorAll(NESTED)) element.remove();
    for (const element of root.querySelectorAll("*")) if (element.shadowRoot) enter(element.shadowRoot);
  };
  const enter = (shadow: ShadowRoot): void => {
    observe(shadow);
    sweep(shadow);
  };
  const observer = new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        if (node.matches(NESTED)) node.remove();
        else sweep(node);
        if (node.shadowRoot) enter(node.shadowRoot);
      }
    }
  });
  observe(document);
  // Before a frame's own document runs, the microtask of this observer has: navigations are tasks.
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function attachShadow(this: Element, init: ShadowRootInit) {
    const shadow = Reflect.apply(attach, this, [init]);
    enter(shadow);
    return shadow;
  };
}
