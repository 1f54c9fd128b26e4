"""Files as people send them (docx, pptx, pdf, html, md, eml, txt) into items.

The way in is `content.files.reading`. Knows files and the plain shapes of `content`;
no database, no network. To add a format: a module with `read`, a line in `kinds`, a
line in `readers`, a test.

What is read is what a person sees who opens the file, and gets with it:

- Changes as accepted; the results of fields; notes, headers, footers, text boxes,
  speaker's notes, hidden slides, and what a deck's layouts show.
- Not comments, hidden text, navigation, scripts, code of templates. A site's header is
  left out where the page marks its main part; a footer is read, as legal, because fixed
  texts stand there. What stands on every page or slide is read once.
- A picture's text is the one its author typed. Without one it is "" and not decorative;
  HTML's `alt=""` and Office's own mark say that it is.
- What a file shows to everybody and no program can read (a chart, a video, a page that
  is a picture) stands in `unread`.
"""
