#!/usr/bin/env bash
# Looks at everything that may be wrong with a server that runs the product, says what to do, and changes nothing.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=deploy/server/lib.sh
. "$here/lib.sh"
# shellcheck source=deploy/server/checks.sh
. "$here/checks.sh"

check_secrets() {
	local name file missing=""
	for name in mongo_key mongo_root_password mongodb_uri nextauth_secret encryption_key; do
		file=$state/secrets/$name
		if [ ! -s "$file" ]; then
			missing="$missing $name"
		elif [ "$(stat -c %a "$file")" != 400 ]; then
			ill "$file may be read by others: chmod 400 $file."
		fi
	done
	if [ -n "$missing" ]; then ill "These secrets are not in $state/secrets:$missing. Put them back from where you keep them."; fi
}

check_services() {
	local service id
	for service in mongo app-1 app-2; do
		id=$(compose ps -q "$service" 2>/dev/null || true)
		if [ -z "$id" ]; then
			ill "$service doesn't run: cd $home/app/deploy && docker compose up -d"
		elif [ "$(docker inspect -f '{{.State.Health.Status}}' "$id")" != healthy ]; then
			ill "$service is not well: cd $home/app/deploy && docker compose logs --tail 50 $service"
		else
			well "$service is well"
		fi
	done
	if [ "$(setting COMPOSE_PROFILES)" = caddy ] && [ -z "$(compose ps -q caddy 2>/dev/null)" ]; then
		ill "Caddy doesn't run: cd $home/app/deploy && docker compose up -d caddy"
	fi
}

# check_certificate HOST: it is valid for two weeks at least.
check_certificate() {
	local host=$1
	if ! curl -fsS -o /dev/null --max-time 15 "https://$host/api/health" 2>/dev/null; then
		ill "https://$host/api/health doesn't answer as it should: curl -v https://$host/api/health says why; docker compose logs caddy has what Let's Encrypt said."
	elif ! echo | openssl s_client -connect "$host:443" -servername "$host" 2>/dev/null |
		openssl x509 -noout -checkend 1209600 >/dev/null 2>&1; then
		ill "The certificate of $host ends within two weeks: docker compose logs caddy says why it isn't renewed (port 80 must be open to the world)."
	else
		well "https://$host answers, and its certificate is good"
	fi
}

# The certificate of all sites, where there is one, is valid for two weeks at least.
check_sites_certificate() {
	if [ "$(setting SITES_TLS on_demand)" != certificate ]; then return; fi
	if [ ! -s "$state/certs/sites.pem" ] || [ ! -s "$state/certs/sites.key" ]; then
		ill "SITES_TLS is certificate, but $state/certs has no sites.pem and sites.key: provision.sh install --dns-plugin gets them."
	elif ! openssl x509 -noout -checkend 1209600 <"$state/certs/sites.pem" >/dev/null 2>&1; then
		ill "The certificate of all sites ends within two weeks: certbot renew --dry-run says why it isn't renewed (or put a new one into $state/certs and restart Caddy)."
	else
		well "The certificate of all sites is good"
	fi
}

check_backups() {
	if [ -z "$(find "$state/backups/" -mindepth 2 -maxdepth 2 -name 'manifest.json*' -mmin -2880 2>/dev/null | head -n 1)" ]; then
		ill "There is no backup of the last two days in $state/backups: systemctl status vectort-backup.timer; journalctl -u vectort-backup"
	else
		well "There is a backup of the last two days"
	fi
}

say "The server"
check_system
check_memory
check_disk 3000
if [ ! -d "$home/app" ]; then fail "The product isn't installed here: provision.sh install does it."; fi
docker info >/dev/null 2>&1 || fail "Docker doesn't answer: systemctl status docker"
well "Docker answers"
say "The product"
check_secrets
check_services
say "Names and certificates"
check_dns "$(setting DOMAIN)" "$(setting PREVIEW_DOMAIN)" "$(setting SITES_DOMAIN)"
check_certificate "$(setting DOMAIN)"
check_sites "$(setting DOMAIN)" "$(setting SITES_DOMAIN)" "$(setting SITES_TLS on_demand)"
check_sites_certificate
say "Keys"
compose exec -T app-1 node scripts/server/check-keys.ts || problems=$((problems + 1))
say "Backups"
check_backups
say "$problems problems"
[ "$problems" = 0 ]
