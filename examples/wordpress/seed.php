<?php
/** Stores the post of the check, once, as a site's own code would. */
add_action(
	'init',
	function () {
		register_post_meta(
			'post',
			'house_notes',
			array(
				'type'         => 'object',
				'single'       => true,
				'show_in_rest' => array( 'schema' => array( 'type' => 'object', 'additionalProperties' => true ) ),
			)
		);
		if ( get_option( 'seeded' ) ) {
			return;
		}
		update_option( 'seeded', 1 );
		wp_insert_post(
			array(
				'import_id'    => 4413,
				'post_status'  => 'publish',
				'post_title'   => 'Serve pictures that do not jump',
				'post_excerpt' => 'A picture with its size named keeps the page still.',
				'post_content' => '<!-- wp:heading --><h2 class="wp-block-heading">What moves</h2><!-- /wp:heading -->'
					. '<!-- wp:paragraph --><p>Without a width the browser learns the size late.</p><!-- /wp:paragraph -->'
					. '<!-- wp:paragraph --><p><a href="javascript:alert(1)">a bad link</a></p><!-- /wp:paragraph -->',
				'meta_input'   => array(
					'alphanode_topic'         => 'image delivery',
					'alphanode_stack'         => array( 'html', 'http' ),
					'alphanode_view_count'    => 403369,
					'alphanode_flags'         => array( 'imageHeavy' => 0, 'hasImages' => 1 ),
					'alphanode_image_sources' => array(
						array(
							'source'  => 'dummyimage.com',
							'url'     => 'https://dummyimage.com/1200x630/111827/ffffff.png',
							'caption' => 'A still page',
						),
					),
					'house_notes'             => array( 'owner' => 'web team', 'rounds' => array( 1, 2 ) ),
				),
			)
		);
	},
	20
);
