#!/bin/sh
# Chromium listens on this container's own loopback only; socat lets in the app processes, who share its one network.
# The flags are those of lib/integrations/chromium/launch.ts (a test compares them). The sandbox is the container: without
# capabilities, read-only, under a user of its own, on a network that leads nowhere.
set -eu
socat TCP-LISTEN:9222,fork,reuseaddr TCP:127.0.0.1:9223 &
exec chromium \
  --headless=new \
  --proxy-server=http://127.0.0.1:9 \
  '--proxy-bypass-list=<-loopback>' \
  '--host-resolver-rules=MAP * ~NOTFOUND' \
  --force-webrtc-ip-handling-policy=disable_non_proxied_udp \
  --block-new-web-contents \
  --deny-permission-prompts \
  --disable-background-networking \
  --disable-breakpad \
  --disable-component-update \
  --disable-default-apps \
  --disable-dev-shm-usage \
  --disable-domain-reliability \
  --disable-extensions \
  --disable-file-system \
  --disable-gpu \
  --disable-sync \
  --hide-scrollbars \
  --js-flags=--max-old-space-size=256 \
  --metrics-recording-only \
  --mute-audio \
  --no-default-browser-check \
  --no-first-run \
  --password-store=basic \
  --renderer-process-limit=2 \
  --use-mock-keychain \
  --no-sandbox \
  --remote-debugging-port=9223 \
  --user-data-dir="$(mktemp -d)" \
  about:blank
