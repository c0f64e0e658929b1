#!/usr/bin/env bash
# Makes this server run the product; provision.sh calls it with DOMAIN and the other settings in the environment. Doing
# it again changes nothing that is right, and never a secret.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=deploy/server/lib.sh
. "$here/lib.sh"
# shellcheck source=deploy/server/checks.sh
. "$here/checks.sh"

# What the settings say already stays; what nobody said is taken from the domain.
known=$(setting DOMAIN)
for name in PREVIEW_DOMAIN SITES_DOMAIN; do
	kept=$(setting "$name")
	if [ -n "$kept" ] && [ -n "${!name}" ] && [ "$kept" != "${!name}" ]; then
		note "$name stays $kept, as $state/.env says; change it there."
	fi
	[ -z "$kept" ] || printf -v "$name" %s "$kept"
done
PREVIEW_DOMAIN=${PREVIEW_DOMAIN:-preview.$DOMAIN}
SITES_DOMAIN=${SITES_DOMAIN:-$DOMAIN}
sites_tls=$(setting SITES_TLS on_demand)
if [ -n "${DNS_PLUGIN:-}" ]; then sites_tls=certificate; fi

secret() { head -c "$1" /dev/urandom | base64 | tr -d '\n=' | tr '+/' 'ab'; }

install_tools() {
	local tool missing=()
	for tool in curl openssl ufw unattended-upgrade; do
		command -v "$tool" >/dev/null || missing+=("${tool/%upgrade/upgrades}")
	done
	[ ${#missing[@]} -gt 0 ] || return 0
	run apt-get update
	run env DEBIAN_FRONTEND=noninteractive apt-get install -y ca-certificates "${missing[@]}"
}

install_docker() {
	if docker compose version >/dev/null 2>&1; then
		well "Docker is there"
		return
	fi
	local id codename
	# shellcheck source=/dev/null
	id=$(. "$root/etc/os-release" && printf '%s' "$ID")
	# shellcheck source=/dev/null
	codename=$(. "$root/etc/os-release" && printf '%s' "$VERSION_CODENAME")
	run mkdir -p "$root/etc/apt/keyrings"
	run curl -fsSL "https://download.docker.com/linux/$id/gpg" -o "$root/etc/apt/keyrings/docker.asc" ||
		fail "Docker's packages at download.docker.com can't be reached from here. Install Docker Engine with its Compose plugin by another way, and do this again."
	local source architecture
	architecture=$(dpkg --print-architecture)
	source="deb [arch=$architecture signed-by=/etc/apt/keyrings/docker.asc] https://download.docker.com/linux/$id $codename stable"
	run sh -c "echo '$source' >'$root/etc/apt/sources.list.d/docker.list'"
	run apt-get update
	run env DEBIAN_FRONTEND=noninteractive apt-get install -y \
		docker-ce docker-ce-cli containerd.io docker-buildx-plugin docker-compose-plugin
	run systemctl enable --now docker
}

# Where SSH listens by its settings, and where it does so now (a socket of systemd's may have another port).
ssh_ports() {
	{
		sshd -T 2>/dev/null | awk '$1 == "port" { print $2 }' || echo 22
		ss -Hltnp | sed -n 's/.*:\([0-9][0-9]*\) .*"sshd".*/\1/p'
	} | sort -un
}

# Only SSH and the web from outside. Docker's published ports pass ufw by, and these are the web's alone.
firewall() {
	local port
	for port in $(ssh_ports); do
		run ufw allow "$port/tcp"
	done
	run ufw allow 80/tcp
	run ufw allow 443/tcp
	run ufw allow 443/udp
	run ufw default deny incoming
	run ufw --force enable
}

# keep_secret NAME OWNER VALUE: writes a secret that isn't there yet, readable by its owner alone.
keep_secret() {
	local file=$state/secrets/$1
	if [ ! -e "$file" ]; then
		(umask 077 && printf '%s' "$3" >"$file")
	fi
	chown "$2:$2" "$file"
	chmod 400 "$file"
}

write_secrets() {
	local password name
	if [ "${DRY_RUN:-}" = 1 ]; then
		note "would make the secrets that are not there in $state/secrets"
		return
	fi
	mkdir -p "$state/secrets" "$state/certs" "$state/backups"
	chmod 700 "$state" "$state/secrets" "$state/backups"
	chown "$app_user:$app_user" "$state/backups"
	password=$(secret 32)
	keep_secret mongo_key 0 "$(secret 300)"
	keep_secret mongo_root_password "$app_user" "$(secret 32)"
	keep_secret mongodb_uri "$app_user" "mongodb://vectort:$password@mongo:27017/vectort?replicaSet=vectort&authSource=admin&w=majority&journal=true"
	keep_secret nextauth_secret "$app_user" "$(secret 32)"
	keep_secret encryption_key "$app_user" "$(secret 32)"
	for name in encryption_keys_old openai_api_key github_client_secret google_client_secret \
		stripe_secret_key stripe_webhook_secret sendgrid_api_key s3_secret_access_key backup_passphrase; do
		keep_secret "$name" "$app_user" ""
	done
	well "the secrets are in $state/secrets"
}

write_settings() {
	if [ -n "$known" ] && [ "$known" != "$DOMAIN" ]; then
		fail "This server runs the product at $known already. To move it to $DOMAIN, change $state/.env and do this again."
	fi
	if [ "${DRY_RUN:-}" = 1 ]; then
		note "would write $state/.env and $state/app.env where they are not there"
		return
	fi
	if [ ! -e "$state/.env" ]; then
		sed -e "s/^DOMAIN=.*/DOMAIN=$DOMAIN/" -e "s/^PREVIEW_DOMAIN=.*/PREVIEW_DOMAIN=$PREVIEW_DOMAIN/" \
			-e "s/^SITES_DOMAIN=.*/SITES_DOMAIN=$SITES_DOMAIN/" -e "s/^ACME_EMAIL=.*/ACME_EMAIL=$ACME_EMAIL/" \
			"$home/app/deploy/env.example" >"$state/.env"
	fi
	# The doctor asks for it as well.
	if [ -n "${SERVER_ADDRESS:-}" ]; then set_setting SERVER_ADDRESS "$SERVER_ADDRESS"; fi
	if [ ! -e "$state/app.env" ]; then
		sed -e "s/^ADMIN_EMAILS=.*/ADMIN_EMAILS=$ADMIN_EMAILS/" "$home/app/deploy/app.env.example" >"$state/app.env"
	fi
	well "the settings are in $state/.env and $state/app.env"
}

# One certificate for all sites, by the DNS provider's plugin; certbot's own timer renews it.
sites_certificate() {
	[ -n "${DNS_PLUGIN:-}" ] || return 0
	run env DEBIAN_FRONTEND=noninteractive apt-get install -y certbot "python3-certbot-dns-$DNS_PLUGIN"
	if [ "${DRY_RUN:-}" != 1 ] && [ ! -s "$state/dns.ini" ]; then
		fail "certbot's plugin needs to know how to change your records: --dns-credentials FILE."
	fi
	run certbot certonly --non-interactive --agree-tos --email "$ACME_EMAIL" --cert-name vectort-sites \
		-d "*.$SITES_DOMAIN" --authenticator "dns-$DNS_PLUGIN" "--dns-$DNS_PLUGIN-credentials" "$state/dns.ini" \
		--deploy-hook "$home/app/deploy/server/keep-sites-cert.sh" ||
		fail "No certificate for *.$SITES_DOMAIN: what certbot says above is why. Without --dns-plugin each site gets its own."
	run env "VECTORT_HOME=$home" RENEWED_LINEAGE="$root/etc/letsencrypt/live/vectort-sites" "$here/keep-sites-cert.sh"
	run set_setting SITES_TLS certificate
}

# A backup each night, of which the last fourteen are kept.
nightly_backup() {
	local units=$root/etc/systemd/system
	if [ "${DRY_RUN:-}" != 1 ]; then
		sed -e "s|@HOME@|$home|g" "$home/app/deploy/server/vectort-backup.service" >"$units/vectort-backup.service"
		cp "$home/app/deploy/server/vectort-backup.timer" "$units/"
	fi
	run systemctl daemon-reload
	run systemctl enable --now vectort-backup.timer
}

say "The server"
check_system
check_memory
check_disk 8000
check_ports
say "The domain's records"
if [ "${SKIP_DNS:-}" = 1 ]; then note "not looked at, as you said"; else check_dns "$DOMAIN" "$PREVIEW_DOMAIN" "$SITES_DOMAIN"; fi
check_sites "$DOMAIN" "$SITES_DOMAIN" "$sites_tls"
[ "$problems" = 0 ] || fail "Nothing was changed. Put right what is marked ✗ and do this again (--skip-dns leaves the records out)."
say "Docker and the firewall"
install_tools
install_docker
firewall
say "Settings and secrets"
write_secrets
write_settings
link_state "$home/app"
sites_certificate
say "The product"
was_running=""
if [ "${DRY_RUN:-}" != 1 ]; then was_running=$(compose ps -q app-1 2>/dev/null || true); fi
run compose build
run compose up -d --remove-orphans
# Settings and secrets that have changed are read at a start only.
if [ -n "$was_running" ]; then
	run restart_in_turn
	if [ -n "$(compose ps -q caddy)" ]; then run compose up -d --no-deps --force-recreate caddy; fi
fi
if [ "${DRY_RUN:-}" != 1 ]; then
	for service in app-1 app-2; do
		wait_healthy "$service" || fail "$service is not well after two minutes: docker compose logs $service (in $home/app/deploy) says why."
		well "$service is well"
	done
	compose exec -T mongo mongosh --quiet --eval 'db.hello().isWritablePrimary || quit(1)' >/dev/null ||
		fail "MongoDB doesn't take writes: docker compose logs mongo mongo-setup (in $home/app/deploy) says why."
	well "MongoDB takes writes"
	compose exec -T app-1 node scripts/server/check-keys.ts || note "The product runs; correct the keys in $state and do this again."
fi
say "Backups"
nightly_backup
