"""Keys of an address that only say who clicked and where: none of them names what is to be seen.

Each is named by the tool that writes it. A key that can name content ("id", "i", "p", "ref") is left.
"""

from __future__ import annotations

import re
from urllib.parse import unquote_plus

_STARTS = (
    "utm_", "mc_", "_hs", "__hs", "hsa_", "pk_", "mtm_", "piwik_", "matomo_", "vero_", "sfmc_",
    "ml_subscriber", "trk_", "oly_", "elq", "hmb_", "fb_action_", "bhlid", "_bhlid", "wt.mc",
    "at_campaign", "at_medium",
)  # fmt: skip
_KEYS = frozenset(
    """
    fbclid gclid gclsrc dclid wbraid gbraid gad_source gad_campaignid srsltid _ga _gl _gac msclkid
    twclid ttclid     li_fat_id yclid _openstat igshid igsh epik scid s_cid cmpid cm_mmc cm_mmca1 cm_ven
    cm_cat cm_pla cm_ite     hsctatracking mkt_tok ck_subscriber_id sh_kit kit_subscriber_id _kx _ke __s
    wickedid dm_i dm_t dm_t_id et_rid et_cid     emci emdi ceid bbeml nr_email_referer ajs_uid ajs_event
    rb_clickid _branch_match_id _branch_referrer cjevent     irclickid irgwc ns_mchannel ns_source
    ns_campaign ns_linkname subscriber_id subscriberid subscriber_uid     contact_id contactid
    recipient_id recipientid mailing_id mailingid email_id _cio_id cio_id _esuh inf_contact_key
    emailhash email_hash sendgrid_id sg_eid mcid vgo_ee jobid_sub
    """.split()
)
_OF_HOSTS: tuple[tuple[str, frozenset[str]], ...] = (
    ("substack.com", frozenset({"r", "j", "token", "isfreemail", "triedredirect", "showwelcome"})),
    ("youtube.com", frozenset({"si", "feature", "pp", "ab_channel"})),
    ("youtu.be", frozenset({"si", "feature"})),
    ("spotify.com", frozenset({"si", "nd", "dlsi"})),
    ("apple.com", frozenset({"itsct", "itscg", "uo", "ls", "at", "ct"})),
    ("twitter.com", frozenset({"s", "t", "ref_src", "ref_url"})),
    ("x.com", frozenset({"s", "t", "ref_src", "ref_url"})),
    (
        "linkedin.com",
        frozenset({"trk", "trackingid", "midtoken", "midsig", "otptoken", "lipi", "eid", "rcm"}),
    ),
    ("tiktok.com", frozenset({"_t", "_r", "is_from_webapp", "sender_device"})),
    ("medium.com", frozenset({"source"})),
    ("list-manage.com", frozenset({"e", "c"})),
    ("mailchi.mp", frozenset({"e"})),
)
_SOMEWHERE = frozenset(key for _, keys in _OF_HOSTS for key in keys)
_PERSON = re.compile(r"[^@\s/]{1,100}@[^@\s/]{1,100}\.[^@\s/]{2,20}\Z")
"""A value that is somebody's email address says who clicked."""


def without_tracking(query: str, host: str) -> str:
    """Give a query without what only follows people, its parts in the order of the alphabet."""
    parts = [part.removeprefix("amp;") for part in query.split("&")]
    return "&".join(sorted(part for part in parts if part and not is_tracking(part, host)))


def is_tracking(part: str, host: str) -> bool:
    """Tell whether one `key=value` only follows people. `host` is in small letters, without "www."."""
    key, _, value = part.partition("=")
    key = unquote_plus(key).casefold()
    if key.startswith(_STARTS) or key in _KEYS:
        return True
    if ("@" in value or "%40" in value) and _PERSON.match(unquote_plus(value)):
        return True
    return key in _SOMEWHERE and any(key in keys and is_of(host, end) for end, keys in _OF_HOSTS)


def is_of(host: str, end: str) -> bool:
    """Tell whether a host is a domain or stands below it."""
    return host == end or host.endswith("." + end)
