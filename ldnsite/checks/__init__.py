"""The register of checks: rules that need the whole site. All other rules are found while sources are read.

One rule, one file, named after the rule. No rules: `subject` (what checks look at), `run`, `allowances`, and
`survey` (what several rules ask of a site). No check sees HTML.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from ldnsite.checks import (
    address_clash,
    certainty_arithmetic,
    corrected_work,
    date_in_future,
    date_order,
    dead_anchor,
    dead_link,
    draft_skipped,
    duplicate_heading,
    duplicate_term,
    duplicate_title,
    empty_view,
    expression_of_concern,
    good_news_alone,
    heading_level_skipped,
    link_across_views,
    long_sentence,
    missing_warning,
    needless_retracted,
    no_clinician_review,
    no_systematic_search,
    number_not_in_study,
    preclinical_support,
    reading_grade,
    retracted_work,
    retraction_list_old,
    review_due_soon,
    review_overdue,
    safety_allowance,
    shared_registration,
    shared_report,
    too_many_outcomes,
    uncited_number,
    undrawable_picture,
    unknown_citation,
    unknown_image,
    unknown_record,
    unknown_store,
    unused_study,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from ldnsite.checks.subject import Subject
    from ldnsite.model.diagnostic import Diagnostic

    Check = Callable[[Subject], Iterator[Diagnostic]]

CHECKS: Mapping[str, Check] = MappingProxyType(
    {
        module.RULE.id: module.check
        for module in (
            address_clash,
            certainty_arithmetic,
            corrected_work,
            date_in_future,
            date_order,
            dead_anchor,
            dead_link,
            draft_skipped,
            duplicate_heading,
            duplicate_term,
            duplicate_title,
            empty_view,
            expression_of_concern,
            good_news_alone,
            heading_level_skipped,
            link_across_views,
            long_sentence,
            missing_warning,
            needless_retracted,
            no_clinician_review,
            no_systematic_search,
            number_not_in_study,
            preclinical_support,
            reading_grade,
            retracted_work,
            retraction_list_old,
            review_due_soon,
            review_overdue,
            safety_allowance,
            shared_registration,
            shared_report,
            too_many_outcomes,
            uncited_number,
            undrawable_picture,
            unknown_citation,
            unknown_image,
            unknown_record,
            unknown_store,
            unused_study,
        )
    }
)
"""Rule id -> its check."""
