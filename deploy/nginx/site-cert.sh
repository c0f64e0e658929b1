#!/bin/sh
# site-cert.sh DOMAIN: gets a certificate for somebody's own domain, where the product knows it, and puts it where
# nginx finds it. certbot runs this again (as its deploy hook) whenever it has renewed one.
set -eu

certs=/var/lib/vectort/certs

keep() {
	install -d -o root -g www-data -m 750 "$certs" "$certs/$2"
	install -o root -g www-data -m 640 "$1/fullchain.pem" "$1/privkey.pem" "$certs/$2/"
}

if [ -n "${RENEWED_LINEAGE:-}" ]; then
	keep "$RENEWED_LINEAGE" "$(basename "$RENEWED_LINEAGE")"
	exit 0
fi

domain=${1:-}
case $domain in
"" | *[!a-z0-9.-]* | .* | -*)
	echo "site-cert.sh DOMAIN: the domain in lower case, such as www.example.org." >&2
	exit 2
	;;
esac
if ! curl -fsS -o /dev/null "http://127.0.0.1:3001/api/domains/allowed?domain=$domain"; then
	echo "The product doesn't know $domain yet: its owner adds it under the site's domains first." >&2
	exit 1
fi
certbot certonly --non-interactive --agree-tos --webroot -w /var/www/vectort --cert-name "$domain" -d "$domain" \
	--deploy-hook "$(realpath "$0")"
keep "/etc/letsencrypt/live/$domain" "$domain"
echo "$domain has its certificate."
