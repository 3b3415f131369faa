import { describe, expect, test } from "vitest";
import { isMachine, isUse } from "@/lib/insight/usage-requests";

const chrome =
  "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/124.0.0.0 Mobile Safari/537.36";

/** What people in the South read with, as their browsers name themselves. */
const people = {
  "Chrome on any phone": chrome,
  "Chrome on a Tecno":
    "Mozilla/5.0 (Linux; Android 8.1.0; TECNO B1f) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/108.0.0.0 Mobile Safari/537.36",
  "an app's window on an Itel":
    "Mozilla/5.0 (Linux; Android 8.1.0; itel W5006X Build/O11019; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/84.0.4147.125 Mobile Safari/537.36",
  "a phone whose name has bot in it":
    "Mozilla/5.0 (Linux; Android 10; CUBOT NOTE 20) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Mobile Safari/537.36",
  "Android 2.3":
    "Mozilla/5.0 (Linux; U; Android 2.3.6; en-us; GT-S5360 Build/GINGERBREAD) AppleWebKit/533.1 (KHTML, like Gecko) Version/4.0 Mobile Safari/533.1",
  "Opera Mini on a feature phone":
    "Opera/9.80 (J2ME/MIDP; Opera Mini/4.4.29476/191.227; U; en) Presto/2.12.423 Version/12.16",
  "Opera Mini on Android": "Opera/9.80 (Android; Opera Mini/36.2.2254/119.132; U; fr) Presto/2.12.423 Version/12.16",
  "Opera Mini on Symbian": "Opera/9.80 (Series 60; Opera Mini/7.1.32444/34.1244; U; ar) Presto/2.8.119 Version/11.10",
  "UC Browser":
    "Mozilla/5.0 (Linux; U; Android 11; en-US; TECNO KD7 Build/RP1A.200720.011) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/78.0.3904.108 UCBrowser/13.4.0.1306 Mobile Safari/537.36",
  "UC Browser on a feature phone":
    "UCWEB/2.0 (MIDP-2.0; U; Adr 9; en-US; SM-J260G) U2/1.0.0 UCBrowser/12.13.2.1208 U2/1.0.0 Mobile",
  "Nokia's own browser":
    "Mozilla/5.0 (Series40; Nokia501/10.0.2; Profile/MIDP-2.1 Configuration/CLDC-1.1) Gecko/20100401 S40OviBrowser/3.0.0.0.73",
  "a phone that names Java":
    "NokiaX2-00/5.0 (08.25) Profile/MIDP-2.1 Configuration/CLDC-1.1 Mozilla/5.0 (Java; U; en-us; nokiax2-00) UCBrowser8.3.0.154/69/352/UCWEB Mobile",
  "KaiOS 2.5":
    "Mozilla/5.0 (Mobile; LYF/F220B/LYF-F220B-003-01-67-200120; rv:48.0) Gecko/48.0 Firefox/48.0 KAIOS/2.5.2",
  "KaiOS 3": "Mozilla/5.0 (Mobile; rv:84.0) Gecko/84.0 Firefox/84.0 KAIOS/3.0",
  "Facebook's app on Android":
    "Mozilla/5.0 (Linux; Android 11; SM-A032F Build/RP1A.201005.001; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/120.0.6099.193 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/445.0.0.34.118;]",
  "Facebook's app on an iPhone":
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_2 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 [FBAN/FBIOS;FBAV/443.0.0.23.229;FBBV/543022413;FBDV/iPhone12,1;FBLC/en_US;FBOP/80]",
  "Baidu's app":
    "Mozilla/5.0 (Linux; Android 13; SM-A536B; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/130.0 Mobile Safari/537.36 baiduboxapp/13.10.0.10",
  "Samsung Internet":
    "Mozilla/5.0 (Linux; Android 9; SM-G950F) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/23.0 Chrome/115.0.0.0 Mobile Safari/537.36",
  Safari:
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Mobile/15E148 Safari/604.1",
  "Google's app":
    "Mozilla/5.0 (iPhone; CPU iPhone OS 16_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) GSA/277.0.555192628 Mobile/15E148 Safari/604.1",
  "Firefox 52 on Windows 7": "Mozilla/5.0 (Windows NT 6.1; WOW64; rv:52.0) Gecko/20100101 Firefox/52.0",
  "Internet Explorer 11": "Mozilla/5.0 (Windows NT 6.1; WOW64; Trident/7.0; AS; rv:11.0) like Gecko",
  "a browser of text": "Lynx/2.8.9rel.1 libwww-FM/2.14 SSL-MM/1.4.1 GNUTLS/3.6.13",
  Zotero: "Mozilla/5.0 (X11; Linux x86_64; rv:115.0) Gecko/20100101 Zotero/7.0.11",
  "Zotero, in short": "Zotero/7.0.11",
  Mendeley: "Mendeley-Reference-Manager/2.100",
  JabRef: "JabRef/5.13",
};

const machines = {
  nothing: "",
  "a blank": " ",
  "a dash": "-",
  "no more than Mozilla": "Mozilla/5.0",
  Googlebot: "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
  "Googlebot as a phone":
    "Mozilla/5.0 (Linux; Android 6.0.1; Nexus 5X Build/MMB29P) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Mobile Safari/537.36 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
  bingbot: "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)",
  Baiduspider: "Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)",
  GPTBot: "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2; +https://openai.com/gptbot)",
  "an assistant":
    "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; Claude-User/1.0; +Claude-User@anthropic.com)",
  "an assistant without an address":
    "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; Perplexity-User/1.0)",
  "Facebook's preview": "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)",
  "Slack's preview": "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)",
  "WhatsApp's preview": "WhatsApp/2.23.20.0",
  "Telegram's preview": "TelegramBot (like TwitterBot)",
  curl: "curl/8.5.0",
  wget: "Wget/1.21.3",
  Python: "python-requests/2.31.0",
  Java: "Java/17.0.2",
  Go: "Go-http-client/1.1",
  Perl: "libwww-perl/6.67",
  R: "libcurl/8.4.0 r-curl/5.2.0 httr/1.4.7",
  Node: "node",
  PowerShell: "Mozilla/5.0 (Windows NT; Windows NT 10.0; en-US) WindowsPowerShell/5.1.19041.3803",
  Dart: "Dart/3.1 (dart:io)",
  "an app of an iPhone": "MyApp/1 CFNetwork/1410.0.3 Darwin/22.6.0",
  "Word, looking at a link": "Mozilla/4.0 (compatible; ms-office; MSOffice rmj)",
  "Office, looking at a link": "Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook 16.0; Pro)",
  "Yahoo Japan": "Y!J-BRW/1.0",
  UptimeRobot: "Mozilla/5.0+(compatible; UptimeRobot/2.0; http://www.uptimerobot.com/)",
  Nagios: "check_http/v2.3.3 (nagios-plugins 2.3.3)",
  Pingdom: "Pingdom.com_bot_version_1.4_(http://www.pingdom.com/)",
  Kubernetes: "kube-probe/1.27",
  "a link checker": "W3C-checklink/5.0",
  "another link checker": "lychee/0.14.3",
  "a feed reader": "Feedly/1.0 (+http://www.feedly.com/fetcher.html; like FeedFetcher-Google)",
  "another feed reader": "Miniflux/2.0",
  "the web's archive": "Mozilla/5.0 (compatible; archive.org_bot +http://archive.org/details/archive.org_bot)",
  "a harvester": "LOCKSS cache",
  "Zotero's server": "ZoteroTranslationServer/WMF (mailto:noc@wikimedia.org)",
  "a browser without a window":
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/120.0.0.0 Safari/537.36",
};

describe("a program is told by its name to be", () => {
  test.each(Object.entries(people))("a person's: %s", (_, agent) => {
    expect(isMachine(agent)).toBe(false);
  });

  test.each(Object.entries(machines))("a machine: %s", (_, agent) => {
    expect(isMachine(agent)).toBe(true);
  });

  test("a machine, where it has no name", () => {
    expect(isMachine(null)).toBe(true);
  });

  test("what it is by the beginning of its name, however long it is", () => {
    expect(isMachine(chrome + " x".repeat(100_000))).toBe(false);
  });
});

const asked = (headers: Record<string, string> = {}, method = "GET") => {
  const all: Record<string, string> = { "user-agent": chrome, ...headers };
  return { method, header: (name: string) => all[name] ?? null };
};

describe("a page is read", () => {
  test.each([
    ["by an old browser, which does not say how", {}],
    ["where somebody goes to it", { "sec-fetch-mode": "navigate" }],
    ["where the browser asks while its worker wakes", { "service-worker-navigation-preload": "true" }],
  ])("%s", (_, headers) => {
    expect(isUse("views", asked(headers))).toBe(true);
  });

  test.each([
    ["asked for its head alone", asked({}, "HEAD")],
    ["sent a form", asked({}, "POST")],
    ["fetched ahead by Safari, or by our own worker", asked({ purpose: "prefetch" })],
    ["fetched ahead by Chrome", asked({ "sec-purpose": "prefetch;prerender", "sec-fetch-mode": "navigate" })],
    ["fetched ahead by Firefox", asked({ "x-moz": "prefetch" })],
    ["shown small", asked({ "x-purpose": "preview" })],
    ["fetched ahead by Next.js", asked({ "next-router-prefetch": "1", rsc: "1" })],
    ["fetched by a script", asked({ "sec-fetch-mode": "cors" })],
    ["named as a picture on another site", asked({ "sec-fetch-mode": "no-cors" })],
    ["asked for by a robot", asked({ "user-agent": machines.Googlebot })],
  ])("not where it is %s", (_, request) => {
    expect(isUse("views", request)).toBe(false);
  });
});

describe("a file is downloaded", () => {
  test.each([
    ["by a click", { "sec-fetch-mode": "navigate" }],
    ["by a reference manager inside the browser", { "sec-fetch-mode": "cors" }],
    ["from its first byte on", { range: "bytes=0-" }],
    ["its first part first", { range: "bytes=0-65535" }],
  ])("%s", (_, headers) => {
    expect(isUse("downloads", asked(headers))).toBe(true);
  });

  test.each([
    ["goes on", "bytes=65536-"],
    ["goes on from a round number", "bytes=100-200"],
    ["reads the end, as PDF readers do", "bytes=-1024"],
  ])("once, when a request %s", (_, range) => {
    expect(isUse("downloads", asked({ range }))).toBe(false);
  });
});
