#!/usr/bin/env bash
# Puts the certificate of all sites where Caddy finds it; certbot runs this after each renewal (its deploy hook).
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# The product's folder is three above this one, as certbot names none.
: "${VECTORT_HOME:=$(dirname "$(dirname "$(dirname "$here")")")}"
# shellcheck source=deploy/server/lib.sh
. "$here/lib.sh"

mkdir -p "$state/certs"
(umask 077 && cat "$RENEWED_LINEAGE/fullchain.pem" >"$state/certs/sites.pem.new")
(umask 077 && cat "$RENEWED_LINEAGE/privkey.pem" >"$state/certs/sites.key.new")
mv "$state/certs/sites.pem.new" "$state/certs/sites.pem"
mv "$state/certs/sites.key.new" "$state/certs/sites.key"
# Caddy reads it at a start or a reload only; before the first start there is none to tell.
if [ -n "$(compose ps -q caddy 2>/dev/null)" ]; then
	compose exec -T caddy caddy reload --force --config /etc/caddy/Caddyfile
fi
well "the sites' certificate is in $state/certs"
