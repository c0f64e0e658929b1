# shellcheck shell=bash
# shellcheck disable=SC2154 # home, state and root are lib.sh's.
# What a server must have; each check says what is wrong and what to do, and changes nothing.

check_system() {
	local id version
	[ "$(id -u)" = 0 ] || fail "This needs root: log in as root, or as a user with sudo."
	# shellcheck source=/dev/null
	id=$(. "$root/etc/os-release" && printf '%s' "$ID")
	# shellcheck source=/dev/null
	version=$(. "$root/etc/os-release" && printf '%s' "${VERSION_ID:-0}")
	case $id in
	debian) [ "${version%%.*}" -ge 12 ] || fail "Debian $version is too old: 12 or newer is needed." ;;
	ubuntu) [ "${version%%.*}" -ge 22 ] || fail "Ubuntu $version is too old: 22.04 or newer is needed." ;;
	*) fail "This is $id; Debian 12 or Ubuntu 22.04 or newer is needed." ;;
	esac
	well "$id $version"
}

check_memory() {
	local megabytes
	megabytes=$(awk '/^(MemTotal|SwapTotal)/ { sum += $2 } END { print int(sum / 1024) }' "$root/proc/meminfo")
	if [ "$megabytes" -lt 1900 ]; then
		ill "$megabytes MB of memory and swap: 2 GB are needed, 4 GB to build the image here. Take a larger server, or add swap (fallocate -l 2G /swapfile; chmod 600 /swapfile; mkswap /swapfile; swapon /swapfile)."
	elif [ "$megabytes" -lt 3900 ]; then
		note "$megabytes MB of memory and swap: enough to run it; building the image may need 4 GB."
	else
		well "$megabytes MB of memory and swap"
	fi
}

# check_disk MEGABYTES
check_disk() {
	local free
	free=$(df -Pm "$(dirname "$home")" | awk 'NR == 2 { print $4 }')
	if [ "$free" -lt "$1" ]; then
		ill "$free MB of disk are free, and $1 are needed: remove what isn't used (docker system prune -a removes old images)."
	else
		well "$free MB of disk are free"
	fi
}

# The ports of the web are free, or held by ourselves.
check_ports() {
	local port holder
	for port in 80 443; do
		holder=$(ss -Hltnp "sport = :$port" | head -n 1)
		if [ -z "$holder" ]; then
			well "port $port is free"
		elif [ -d "$home/app" ] && [ -n "$(compose ps -q caddy 2>/dev/null)" ]; then
			well "port $port is ours"
		else
			ill "port $port is taken by $(printf '%s' "$holder" | sed -n 's/.*users:(("\([^"]*\)".*/\1/p'): stop that program, or use it as the proxy (docs/deploy.md, nginx)."
		fi
	done
}

addresses() {
	ip -o addr show scope global | awk '{ sub("/.*", "", $4); print $4 }'
	printf '%s\n' "${SERVER_ADDRESS:-}" "$(setting SERVER_ADDRESS)"
}

# check_name NAME WHAT: every address of a name is this server's.
check_name() {
	local name=$1 what=$2 own found address type
	own=$(addresses | sed '/^$/d' | sort -u)
	found=$( (getent -s dns ahostsv4 "$name" || true; getent -s dns ahostsv6 "$name" || true) |
		awk '{ print $1 }' | sed '/^::ffff:/d' | sort -u)
	if [ -z "$found" ]; then
		ill "$what ($name) has no address: add an A record to $(printf '%s' "$own" | head -n 1)."
		return
	fi
	while read -r address; do
		case $address in *:*) type=AAAA ;; *) type=A ;; esac
		if printf '%s\n' "$own" | grep -qxF "$address"; then
			well "$what ($name) leads here by $type"
		else
			ill "$what ($name) has the $type record $address, which is not this server ($(printf '%s' "$own" | tr '\n' ' ')): change it or take it away."
		fi
	done <<<"$found"
}

# check_dns DOMAIN PREVIEWS SITES
check_dns() {
	check_name "$1" "the product"
	check_name "www.$1" "www"
	check_name "$2" "previews"
	check_name "domains.$3" "what people's own domains lead to"
	check_name "any-name-at-all.$3" "every site, *.$3"
}
