# shellcheck shell=bash disable=SC2034 # What is set here is used by those who read this in.
# What the commands on the server share. VECTORT_HOME and VECTORT_ROOT are for trying them elsewhere.
home=${VECTORT_HOME:-/opt/vectort}
root=${VECTORT_ROOT:-}
state=$home/state
problems=0
# The user of the container (Dockerfile).
app_user=10001

say() { printf '\n%s\n' "$*"; }
well() { printf '  ✓ %s\n' "$*"; }
# What is no fault, and should be known all the same.
warn() { printf '  ! %s\n' "$*"; }
note() { printf '  · %s\n' "$*"; }
ill() {
	printf '  ✗ %s\n' "$*"
	problems=$((problems + 1))
}
fail() {
	printf '  ✗ %s\n' "$*" >&2
	exit 1
}

# Runs what changes something, or says what it would run.
run() {
	if [ "${DRY_RUN:-}" = 1 ]; then
		printf '  would run: %s\n' "$*"
	else
		"$@"
	fi
}

compose() { (cd "$home/app/deploy" && docker compose "$@"); }

# setting NAME [FALLBACK]: what deploy/.env says.
setting() {
	local value
	value=$(sed -n "s/^$1=//p" "$state/.env" 2>/dev/null | tail -n 1)
	printf '%s' "${value:-${2:-}}"
}

# set_setting NAME VALUE: in deploy/.env, in the place of what it said.
set_setting() {
	sed -i "/^$1=/d" "$state/.env"
	printf '%s=%s\n' "$1" "$2" >>"$state/.env"
}

# are_related NAME NAME: both may be one site to a browser, as names that share their last two parts are.
are_related() {
	local last
	last=$(printf '%s' "$1" | awk -F. '{ print (NF > 1 ? $(NF - 1) "." : "") $NF }')
	case .$2 in *".$last") return 0 ;; *) return 1 ;; esac
}

# check_sites DOMAIN SITES TLS: what the choice of the sites' domain and certificate means.
check_sites() {
	if are_related "$1" "$2"; then
		warn "Sites stand under the product's own domain ($2): a site can set so many cookies for it that its visitors are signed out of the product, and its address looks like yours. Give sites a second domain (docs/deploy.md, Where sites stand)."
	else
		well "sites stand on a domain of their own ($2)"
	fi
	if [ "$3" = certificate ]; then return; fi
	warn "Each site gets a certificate of its own at its first visit, and Let's Encrypt gives $2 at most 50 a week. One certificate for all sites has no such end: --dns-plugin (docs/deploy.md, One certificate for all sites)."
}

# Waits until a service is healthy, for two minutes at most.
wait_healthy() {
	local id status
	for _ in $(seq 1 "${VECTORT_TRIES:-120}"); do
		id=$(compose ps -q "$1")
		status=""
		if [ -n "$id" ]; then status=$(docker inspect -f '{{.State.Health.Status}}' "$id" || true); fi
		[ "$status" = healthy ] && return 0
		sleep "${VECTORT_PAUSE:-1}"
	done
	return 1
}

# Replaces the two processes one after the other, so that one of them always answers.
restart_in_turn() {
	local service
	for service in app-1 app-2; do
		compose up -d --no-deps --no-build --force-recreate "$service"
		wait_healthy "$service" || return 1
	done
}

# The settings and secrets lie beside the code, so that an update replaces the code alone.
link_state() {
	local name
	for name in .env app.env secrets certs backups; do
		run ln -sfn "$state/$name" "$1/deploy/$name"
	done
}
