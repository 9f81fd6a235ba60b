// Runs before everything else, so it is plain JavaScript without dependencies: installs what is missing
// (with --browser a Chromium for the browser tests, with --engines Firefox and WebKit beside it, with --renderers
// the programs that draw SVG files, with --parallel GNU parallel, with --hosts a WordPress and what it runs on), says
// so on standard error, and keeps standard output clean for the command that follows.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const say = (sentence) => process.stderr.write(`${sentence}\n`);
const fail = (sentence) => {
  say(sentence);
  process.exit(1);
};

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  fail(`node version: ${process.versions.node} is too old; install Node.js 20.19 or newer`);
}

installDependencies();
if (process.argv.includes('--browser')) installBrowser();
if (process.argv.includes('--engines'))
  installPackages({
    'firefox-esr': 'firefox-esr',
    WebKitWebDriver: 'webkit2gtk-driver',
    Xvfb: 'xvfb',
  });
if (process.argv.includes('--parallel')) installPackages({ parallel: 'parallel' });
const wordpress = '/usr/share/wordpress';
if (process.argv.includes('--hosts'))
  installPackages({
    php: 'php-cli',
    mariadbd: 'mariadb-server',
    openssl: 'openssl',
    [`${wordpress}/wp-load.php`]: 'wordpress',
    [`${wordpress}/wp-content/themes/twentytwentythree/theme.json`]: 'wordpress-theme-twentytwentythree',
  });
if (process.argv.includes('--renderers'))
  installPackages({
    'rsvg-convert': 'librsvg2-bin',
    inkscape: 'inkscape',
    soffice: 'libreoffice-draw',
    pdftoppm: 'poppler-utils',
  });

function installDependencies() {
  const wanted = packages(join(root, 'package-lock.json'));
  const present = packages(join(root, 'node_modules', '.package-lock.json'));
  const missing = Object.entries(wanted).filter(([name, entry]) =>
    present[name] ? present[name].version !== entry.version : name !== '' && !entry.optional && !entry.peer,
  );
  if (missing.length === 0) return;
  say(`Installing ${missing.length} packages (npm ci) …`);
  const windows = process.platform === 'win32';
  const done = spawnSync(windows ? 'npm.cmd' : 'npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: windows,
  });
  if (done.status !== 0)
    fail('npm ci failed: its reason is above; check the network or the registry, then run again');
}

function packages(lock) {
  return existsSync(lock) ? (JSON.parse(readFileSync(lock, 'utf8')).packages ?? {}) : {};
}

/** A Chromium that is present, else Debian's package when root, else playwright's own download. */
function installBrowser() {
  const known = join(root, 'node_modules', '.chromium');
  if (existsSync(known) && existsSync(readFileSync(known, 'utf8'))) return;
  const found = presentBrowser() ?? debianBrowser() ?? downloadedBrowser();
  if (!found) {
    fail(
      'no browser: install Chromium (or set CHROMIUM to its path) and run again; the browser tests need it',
    );
  }
  installHeadlessShell(found);
  writeFileSync(known, found);
}

/** Beside Debian's Chromium its build without a desktop's interface, in which tests run in half the time. */
function installHeadlessShell(browser) {
  if (browser !== '/usr/bin/chromium' || existsSync(`${browser}-headless-shell`)) return;
  if (!debianPackages(['chromium-headless-shell']))
    say('No headless shell: the tests run in Chromium itself.');
}

/** Every place where a program of that name may be; of a file known by its path, that. */
function placesOf(name) {
  if (isAbsolute(name)) return [name];
  const folders = (process.env.PATH ?? '').split(process.platform === 'win32' ? ';' : ':');
  return folders.map((folder) => join(folder, name));
}

function presentBrowser() {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
  const places = [
    process.env.CHROMIUM ?? '',
    ...names.flatMap(placesOf),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ];
  return places.find((place) => place && existsSync(place) && statSync(place).isFile());
}

function debianBrowser() {
  return debianPackages(['chromium', 'fonts-noto-cjk']) ? presentBrowser() : undefined;
}

/** Whether they could be installed: on Debian and its kin, as root. */
function debianPackages(names) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  say(`Installing ${names.join(', ')} (apt-get) …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', ...names],
  ].every(
    (words) =>
      spawnSync('apt-get', words, { stdio: ['ignore', 'ignore', 2], env, timeout: 480_000 }).status === 0,
  );
}

/** The programs that are missing, by their Debian packages. */
function installPackages(programs) {
  const missing = () =>
    Object.keys(programs).filter((program) => !placesOf(program).some((place) => existsSync(place)));
  const names = missing();
  if (names.length === 0 || debianPackages(names.map((name) => programs[name]))) return;
  fail(`missing programs: ${missing().join(', ')}; install them and run again`);
}

function downloadedBrowser() {
  say('Downloading a Chromium for the browser tests (playwright-core) …');
  const cli = join(root, 'node_modules', 'playwright-core', 'cli.js');
  const done = spawnSync(process.execPath, [cli, 'install', 'chromium'], {
    stdio: ['ignore', 2, 2],
    timeout: 180_000,
  });
  if (done.status !== 0) return undefined;
  const ask = "import('playwright-core').then(p => console.log(p.chromium.executablePath()))";
  return execFileSync(process.execPath, ['-e', ask], { cwd: root, encoding: 'utf8' }).trim();
}
