### How a region looks: accent colour and logo.

look-title = Look of the region
look-lead = The accent colour and the logo show on every page of this region. All else, the mark CONTOH (example) too, stays the same everywhere.
look-accent = Accent colour
look-accent-hint = A # and six digits or letters, such as #0b6b62. Leave it empty for the usual colour. It must be readable: its contrast is checked before it is saved.
look-accent-is = The colour now is { $colour }; its lowest contrast on the pages is { $ratio } (at least 4.5 : 1 by WCAG 2.2 AA).
look-accent-default = The usual colour holds now.
look-logo = Logo
look-logo-hint = May be empty. PNG, JPEG or WebP; made smaller, 320 pixels at most. Use an emblem you may use.
look-logo-now = The logo now
look-logo-remove = Take the present logo off
look-save = Save the look
look-public = A change of the look goes into the public record.
look-error-colour = Write the colour as # and six digits or letters a to f, such as #0b6b62.
look-error-pale = This colour is too pale: its contrast is { $ratio }, and text needs at least { $least } (WCAG 2.2 AA). Choose a darker one.
desk-look-about = Accent colour and logo of the region's pages.
entry-region-look-changed = Look of the region changed
