#!/usr/bin/env bash
# Brings the product to a server of your own over SSH. docs/deploy.md tells it from the beginning.
#   deploy/provision.sh install [--dry-run] [options] SSH-HOST DOMAIN
#   deploy/provision.sh update SSH-HOST     the code of this checkout, with a backup and a way back
#   deploy/provision.sh back SSH-HOST       the version before the last update
#   deploy/provision.sh doctor SSH-HOST     what is wrong, and what to do
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
home=${VECTORT_HOME:-/opt/vectort}

usage() {
	cat >&2 <<-'TEXT'
		deploy/provision.sh install [options] SSH-HOST DOMAIN
		deploy/provision.sh update | back | doctor SSH-HOST

		  --dry-run               look and say what would be done; change nothing
		  --admin ADDRESS         the operator, who sees /admin
		  --email ADDRESS         where Let's Encrypt writes (else the operator's, else postmaster@DOMAIN)
		  --preview-domain NAME   where previews stand (else preview.DOMAIN)
		  --sites-domain NAME     sites stand under it: best a second domain of yours (else DOMAIN)
		  --dns-plugin NAME       get one certificate for all sites, by certbot's plugin for your DNS provider: cloudflare,
		                          digitalocean, dnsimple, gandi, google, linode, ovh, rfc2136 …
		  --dns-credentials FILE  what that plugin needs to know (its page at eff-certbot.readthedocs.io says what)
		  --address ADDRESS       the server's public address, where it doesn't know it itself
		  --skip-dns              don't look at the domain's records
	TEXT
	exit 2
}

dry_run="" admin="" email="" previews="" sites="" plugin="" credentials="" address="" skip_dns=""
action=${1:-}
[ $# -gt 0 ] && shift
rest=()
while [ $# -gt 0 ]; do
	case $1 in
	--dry-run) dry_run=1 ;;
	--skip-dns) skip_dns=1 ;;
	--admin | --email | --preview-domain | --sites-domain | --dns-plugin | --dns-credentials | --address)
		[ $# -gt 1 ] || usage
		case $1 in
		--admin) admin=$2 ;;
		--email) email=$2 ;;
		--preview-domain) previews=$2 ;;
		--sites-domain) sites=$2 ;;
		--dns-plugin) plugin=$2 ;;
		--dns-credentials) credentials=$2 ;;
		--address) address=$2 ;;
		esac
		shift
		;;
	-*) usage ;;
	*) rest+=("$1") ;;
	esac
	shift
done
server=${rest[0]:-}
domain=${rest[1]:-}
[ -n "$server" ] || usage
case $home in
/*[!A-Za-z0-9/._-]* | [!/]*)
	echo "VECTORT_HOME can't be \"$home\": it is a whole path of letters, digits, / . _ and -." >&2
	exit 2
	;;
esac

# What goes into a sed, a file of settings or a shell on the server has no letters that mean something there.
plain() {
	case $2 in
	"" | *[!A-Za-z0-9.@_,+:-]*)
		echo "$1 can't be \"$2\"." >&2
		exit 2
		;;
	esac
}

# on_server COMMAND...: as root there; its standard input goes along.
on_server() {
	local command
	command=$(printf '%q ' "$@")
	# shellcheck disable=SC2029 # It is to be put together here.
	ssh "$server" "if [ \"\$(id -u)\" = 0 ]; then $command; else sudo $command; fi"
}

# run_there [NAME=VALUE...] COMMAND...: the same, with the folder that the product has there.
run_there() { on_server env "VECTORT_HOME=$home" "$@"; }

# Sites run what people put there, so where they stand is asked of who sits before it and hasn't said.
ask_for_sites() {
	if [ -n "$sites" ] || [ ! -t 0 ] || on_server test -e "$home/state/.env" </dev/null; then return; fi
	cat >&2 <<-TEXT
		Under which domain shall published sites stand? They run what people put there: under $domain they can
		sign their visitors out of the product, and look like it. A second domain of yours, used for nothing else, is safest.
	TEXT
	read -r -p "Domain of the sites [$domain]: " sites
}

# send FOLDER: the files of this checkout as they are committed, or all but what is made, where there is no git.
send() {
	if git -C "$here/.." rev-parse --git-dir >/dev/null 2>&1; then
		git -C "$here/.." diff --quiet HEAD || echo "  · What isn't committed in this checkout is left out." >&2
		git -C "$here/.." archive HEAD
	else
		tar -c -C "$here/.." --exclude=./.git --exclude=./node_modules --exclude='./.next*' --exclude=./.data --exclude=./.env .
	fi | on_server sh -c "rm -rf '$1' && mkdir -p '$1' && tar -x -C '$1'"
}

# The world sees it: asked from here, not from the server.
look_from_outside() {
	local answer=""
	for _ in $(seq 1 "${VECTORT_TRIES:-60}"); do
		if answer=$(curl -fsS --max-time 10 "https://$domain/api/health" 2>&1); then break; fi
		sleep "${VECTORT_PAUSE:-2}"
	done
	case $answer in
	*'"status":"ok"'*) printf '\n  ✓ https://%s answers from here, and is well.\n' "$domain" ;;
	*)
		printf '\n  ✗ https://%s doesn'"'"'t answer from here: %s\n    deploy/provision.sh doctor %s says what to do.\n' \
			"$domain" "$answer" "$server" >&2
		exit 1
		;;
	esac
}

case $action in
install)
	[ -n "$domain" ] || usage
	plain "The domain" "$domain"
	email=${email:-${admin:-postmaster@$domain}}
	ask_for_sites
	plain "--email" "$email"
	[ -z "$previews" ] || plain "--preview-domain" "$previews"
	[ -z "$sites" ] || plain "--sites-domain" "$sites"
	[ -z "$plugin" ] || plain "--dns-plugin" "$plugin"
	if [ -n "$credentials" ] && [ ! -r "$credentials" ]; then
		echo "--dns-credentials: $credentials can't be read." >&2
		exit 2
	fi
	[ -z "$admin" ] || plain "--admin" "$admin"
	[ -z "$address" ] || plain "--address" "$address"
	folder=$home/app
	# A dry run must not touch what is there; only its scripts are brought, into a folder of their own.
	if [ -n "$dry_run" ]; then folder=$(on_server mktemp -d); fi
	if [ -n "$dry_run" ]; then
		tar -c -C "$here" server | on_server tar -x -C "$folder"
		script=$folder/server/install.sh
	else
		send "$home/incoming"
		on_server sh -c "rm -rf '$folder.old'; if [ -d '$folder' ]; then mv '$folder' '$folder.old'; fi; mv '$home/incoming' '$folder'; rm -rf '$folder.old'"
		script=$folder/deploy/server/install.sh
		if [ -n "$credentials" ]; then
			on_server sh -c "umask 077 && mkdir -p '$home/state' && cat >'$home/state/dns.ini'" <"$credentials"
		fi
	fi
	status=0
	run_there "DRY_RUN=$dry_run" "DOMAIN=$domain" "PREVIEW_DOMAIN=$previews" "SITES_DOMAIN=$sites" \
		"ACME_EMAIL=$email" "ADMIN_EMAILS=$admin" "SERVER_ADDRESS=$address" "SKIP_DNS=$skip_dns" \
		"DNS_PLUGIN=$plugin" bash "$script" || status=$?
	if [ -n "$dry_run" ]; then on_server rm -rf "$folder"; fi
	[ "$status" = 0 ] || exit "$status"
	if [ -z "$dry_run" ]; then look_from_outside; fi
	;;
update)
	send "$home/next"
	run_there bash "$home/next/deploy/server/update.sh"
	;;
back) run_there bash "$home/app/deploy/server/update.sh" back ;;
doctor) run_there bash "$home/app/deploy/server/doctor.sh" ;;
*) usage ;;
esac
