"""Settings of the site. The build gathers docs/, the notebooks and generated pages in _build/site-src and renders it.

Nothing here may depend on the day, the machine or the network: two builds are the same bytes, and no page loads
anything from elsewhere.
"""

project = "What Was Counted"
author = "What Was Counted contributors"
language = "en"

extensions = ["myst_nb"]
exclude_patterns = ["beside_the_pages"]
html_extra_path = ["beside_the_pages"]
html_static_path = ["_static"]
html_css_files = ["site.css"]

# Notebooks are committed with their outputs, and CI proves that a re-run gives the same bytes.
nb_execution_mode = "off"
nb_ipywidgets_js = {}
myst_heading_anchors = 3

html_theme = "furo"
html_title = "What Was Counted"
html_last_updated_fmt = None
html_copy_source = False
html_show_sourcelink = False
html_show_sphinx = False
html_show_copyright = False
html_use_index = False
html_domain_indices = False
pygments_style = "bw"
pygments_dark_style = "github-dark-high-contrast"
html_theme_options = {
    "light_css_variables": {
        "color-brand-primary": "#26323a",
        "color-brand-content": "#1b5276",
        "color-brand-visited": "#4b3f72",
        "color-link-underline": "#1b5276",  # a link is not told by its color alone
        "color-link-underline--visited": "#4b3f72",
    },
    "dark_css_variables": {
        "color-brand-primary": "#d7dde1",
        "color-brand-content": "#9cc7e3",
        "color-brand-visited": "#c3b5e6",
        "color-link-underline": "#9cc7e3",
        "color-link-underline--visited": "#c3b5e6",
    },
}
