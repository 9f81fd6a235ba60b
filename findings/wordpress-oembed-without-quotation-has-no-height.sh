#!/usr/bin/env bash
# WordPress 6.1.9 follows the height of a discovered oEmbed frame only if the answer begins with a blockquote.
#
# A frame may tell its height by postMessage({message: 'height', value, secret}), which WordPress documents for embeds.
# It names such frames (data-secret, #?secret=…) whatever the answer is, so that everything looks ready; but the script
# that hears the message, wp-embed, is enqueued only where the HTML has <blockquote class="wp-embedded-content">, a
# class that WordPress itself gives, to a bare <blockquote> that stands before the frame and nowhere else. Without one,
# or with one after the frame, the frame keeps the height of its attribute for ever: on a phone it is cut off. Attributes
# of the blockquote are taken out first, so that it may be `hidden` for other readers. Of the frame neither style nor
# loading survives: it has a border again unless it says frameborder="0", and leaves the column unless width is "100%".
# Seen: frame alone: no script; blockquote after it: no script; blockquote before it: script; hidden: the same.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq wordpress=6.1.9+dfsg1-0+deb12u1 php8.2-cli=8.2.36-1~deb12u1 \
  libargon2-1 libsodium23 libxml2 libicu72 2>/dev/null
for package in *.deb; do dpkg -x "$package" .; done
export LD_LIBRARY_PATH="$folder/usr/lib/$(uname -m)-linux-gnu"
cat >find.php <<'PHP'
<?php
error_reporting(E_ALL & ~E_DEPRECATED);
const ABSPATH = __DIR__ . '/usr/share/wordpress/';
const WPINC = 'wp-includes';
foreach (['plugin', 'load', 'functions', 'formatting', 'kses', 'embed'] as $name) require ABSPATH . WPINC . "/$name.php";
class WP_oEmbed {
    function get_provider() { return false; }
}
function wp_generate_password() { return 'abcdefghij'; }
function wp_enqueue_script($name) { $GLOBALS['enqueued'] = true; }
if (!function_exists('get_option')) { function get_option() { return 'UTF-8'; } }
if (!function_exists('is_utf8_charset')) { function is_utf8_charset() { return true; } }
add_action('wp_head', 'wp_oembed_add_host_js');
$frame = '<iframe src="https://example.org/e/" width="640" height="400" style="border:0" loading="lazy"></iframe>';
$quote = '<blockquote><a href="https://example.org/">t</a></blockquote>';
$hidden = str_replace('<blockquote>', '<blockquote hidden>', $quote);
foreach (['alone' => $frame, 'after' => $frame . $quote, 'before' => $quote . $frame, 'hidden' => $hidden . $frame] as $name => $html) {
    $GLOBALS['enqueued'] = false;
    $left = wp_filter_oembed_result($html, (object) ['type' => 'rich'], 'https://example.org/');
    wp_maybe_enqueue_oembed_host_js($left);
    $named = str_contains($left, 'data-secret=') ? 'named' : 'nameless';
    $bare = preg_match('/border:0|lazy/', $left) ? 'styled' : 'bare';
    echo "$name: $named, $bare, ", $GLOBALS['enqueued'] ? 'script' : 'no script', '; ';
}
PHP
seen=$(./usr/bin/php8.2 -n find.php)
echo "$seen"
expected='alone: named, bare, no script; after: named, bare, no script; before: named, bare, script; hidden: named, bare, script; '
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
