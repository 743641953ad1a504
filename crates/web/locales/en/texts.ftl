### Pages of words: about Rembuk, accessibility, privacy, and how to take the data.

## About

about-title = About Rembuk
about-lead = On Rembuk anyone can follow the SDG action plan of their region: its figures, its targets, who is responsible, and what is still awaited.
about-who = Who runs it
about-who-text = Rembuk is made to be run by the secretariat of the region's action plan together with its multi-stakeholder forum: government and parliament, academia and experts, philanthropy and business, civil society and media. The secretariat runs the process and decides nothing alone. The software is open under the licence EUPL-1.2: anyone may use, check and improve it.
about-figures = Where the figures come from
about-figures-text = Every figure names its year, its source and its method. Where two sources differ, both are shown side by side and never joined. Where there is no figure yet, the page says so plainly, with the office that provides it if one has been named.
about-status = How a status is worked out
about-status-text = A target of the region judges the figure of the source and method it names, for the same year; figures of other sources are not judged. A figure that meets its target counts as achieved; one that does not, but is better than before, as will be achieved; any other needs special attention. A figure that did not change or has nothing to be compared with needs special attention too, unless the region sets otherwise; and where the figure, the target or the good direction is missing, the page says just that. The official formula is not published here, so our working is shown with every indicator that has a figure.
about-record = A record nobody can quietly change
about-record-text = Every change of the data is added to the public record; older entries are not deleted. Each entry gets a SHA-256 hash, and all of them form a Merkle tree by RFC 6962. Anyone can download the record and work out its root anew; if an entry has been changed, the root is no longer the same.
about-licence = Licence
about-licence-text = Figures may be used, copied and built upon under CC BY 4.0, as long as their source is named. Where the source of a figure sets other terms, those apply. The software is licensed under EUPL-1.2.

## Accessibility

accessibility-title = Accessibility
accessibility-lead = Rembuk is made for everyone to use, with any device. Its aim is WCAG 2.2 level AA.
accessibility-how = What we do
accessibility-how-text = Pages are tested automatically with axe on a screen 360 pixels wide and on a desktop screen. All pages can be read without scripts and used with a keyboard. A status always has a word and a shape, not only a colour, and every chart has a table with the same figures.
accessibility-known = What is not good yet
accessibility-known-text = Official names and sources are only in Indonesian, also on English pages. Automatic tests do not find every barrier, so there may be some we do not know of yet.
accessibility-tell = Tell us
accessibility-tell-text = If a page is hard to use, tell the secretariat of the action plan in your region. Give the address of the page, what you wanted to do, and the device or tool you use.

## Privacy

privacy-title = Privacy
privacy-lead = Reading Rembuk needs no account, and we do not follow who reads what.
privacy-reading = While you read
privacy-reading-text = These pages ask for no name, set no cookie and load nothing from other sites. All pages and downloads are open without signing in.
privacy-logs = Server logs
privacy-logs-text = Server logs keep the address of the page, the time and the result, to find faults. What you type into the search box is not kept.
privacy-small = Small groups
privacy-small-text = Figures about groups of fewer than 5 people are not shown, so that no resident can be recognised. If such a figure could still be worked out from others, one more figure is hidden. The same holds for the downloads of the figures.

## Data

data-title = Data
data-lead = All that the pages of this region show can be taken away as files.
data-indicators = Indicators (CSV)
data-indicators-about = All indicators with their latest figure, source, status, and who is responsible.
data-missing = What is not there yet (CSV)
data-missing-about = Kind, goal, code, name, responsible office, and what would fill it.
data-awaited = Figures still awaited (CSV)
data-awaited-about = Figures past their due day, since when, and the office that provides them.
data-agencies = Agencies (CSV)
data-agencies-about = Names, codes, kinds, and numbers of indicators and awaited figures.
data-districts = Districts (CSV)
data-districts-about = Names and codes, numbers of villages and urban wards.
data-record = Public record (JSON)
data-record-about = Entries of the public record with all that is needed to verify them.
data-licence = Figures may be used under CC BY 4.0, unless their source says otherwise. Name the source of the figure and the day you took it.
